/** What each stage made last, and of what: a stage whose ingredients are the same objects and values is not run again. */
export class Memory {
  private readonly stages = new Map<string, { ingredients: readonly unknown[]; result: unknown }>();

  /** The stage's last result when its ingredients are unchanged, else what `make` makes of them now. */
  *remember<Step, Result>(
    stage: string,
    ingredients: readonly unknown[],
    make: () => Generator<Step, Result, void>,
  ): Generator<Step, Result, void> {
    const known = this.stages.get(stage);
    if (known && sameIngredients(known.ingredients, ingredients)) return known.result as Result;
    const result = yield* make();
    this.stages.set(stage, { ingredients, result });
    return result;
  }
}

function sameIngredients(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((item, index) => sameItem(item, now[index]));
}

/** Arrays by their items, so that two lists of the same readings are the same. Choices come as strings. */
function sameItem(before: unknown, now: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(now)) {
    return before.length === now.length && before.every((item, index) => Object.is(item, now[index]));
  }
  return Object.is(before, now);
}
