/**
 * Short form → the names that it is short for, one direction only: Bob may be Robert, and Rob too, but Bob is not Rob.
 * Jack is left out: it is a name of its own as often as it is short for John.
 */
const fullNames: ReadonlyMap<string, readonly string[]> = new Map(
  `abby:abigail al:albert,alfred,alan,alexander alex:alexander,alexandra,alexandre,alexandros,aleksandr andy:andrew,andreas
  angie:angela art:arthur barb:barbara ben:benjamin,benedict becky:rebecca bert:albert,herbert,robert beth:elizabeth
  betty:elizabeth bill:william bob:robert brad:bradley cathy:catherine charlie:charles chas:charles chris:christopher,christian,christina,christine
  chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david deb:deborah debbie:deborah dick:richard don:donald doug:douglas
  drew:andrew ed:edward,edwin,edmund,edgar eddie:edward,edwin fred:frederick,alfred gabe:gabriel geo:george gene:eugene
  greg:gregory hank:henry jeff:jeffrey,geoffrey jen:jennifer jenny:jennifer jerry:gerald,jerome,jeremiah jim:james jimmy:james
  joe:joseph jon:jonathan josh:joshua kate:katherine,catherine kathy:katherine,kathleen,catherine ken:kenneth larry:lawrence,laurence
  liz:elizabeth matt:matthew,matthias max:maximilian,maxwell meg:margaret mel:melvin mike:michael mickey:michael nate:nathan,nathaniel nick:nicholas,nikolaus,nicolas
  norm:norman pam:pamela pat:patrick,patricia peggy:margaret pete:peter phil:philip,phillip ray:raymond rick:richard rob:robert
  ron:ronald russ:russell sam:samuel,samantha sandy:sandra,alexander stan:stanley steve:stephen,steven sue:susan,suzanne ted:theodore,edward
  terry:terence,theresa tim:timothy tom:thomas tony:anthony val:valerie,valentin vicky:victoria vince:vincent walt:walter
  will:william wm:william zach:zachary`
    .split(/\s+/)
    .map((entry) => {
      const [short = '', full = ''] = entry.split(':');
      return [short, full.split(',')] as const;
    }),
);

const none: readonly string[] = [];

/** What a given name may be short for; a full stop behind it does not count. Folded. */
export function shortFor(given: string): readonly string[] {
  return fullNames.get(given.endsWith('.') ? given.slice(0, -1) : given) ?? none;
}
