import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { subjects, type Exporter } from '../../exporters/exporter.ts';
import { exporters } from '../../exporters/index.ts';
import { settleKnobs, type Knob, type KnobValues } from '../../kit/knobs.ts';
import { leaveFocusElsewhere, useOverlayHome } from '../parts/overlays.ts';
import { usePortrait } from '../useStore.ts';
import { saveExport } from '../save.ts';
import styles from './menu.module.css';

/** In the order of use, not of the alphabet; formats that come later stand behind. */
const order = ['png', 'svg', 'session', 'gexf', 'json', 'nodes-csv', 'ties-csv', 'bibtex', 'ris', 'csl-json', 'papers-csv'];
const rank = (id: string) => (order.indexOf(id) + order.length + 1) % (order.length + 1);

/** Formats of the same content are told of together. */
const together: Readonly<Record<string, { readonly name: string; readonly explain: string }>> = {
  network: { name: 'Network', explain: 'People or papers, links and every measure, as data.' },
  papers: { name: 'Bibliography', explain: 'Every paper once, with what the format can say of it.' },
};

/** Every format that the program writes, with its knobs, by what it shows. */
export function ExportMenu({ narrow }: { readonly narrow: boolean }) {
  const portrait = usePortrait();
  const home = useOverlayHome();
  const [knobs, setKnobs] = useState<Readonly<Record<string, KnobValues>>>({});
  const listed = [...exporters].sort((x, y) => rank(x.id) - rank(y.id));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={styles['pick']} aria-label="Export" disabled={!portrait}>
        <Download size={15} aria-hidden="true" />
        {!narrow && 'Export'}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={home}>
        <DropdownMenu.Content
          className={`${styles['menu']} ${styles['exportMenu']}`}
          align="end"
          sideOffset={11}
          collisionPadding={8}
          // It may scroll: then it must be reachable as any other part that does.
          tabIndex={0}
          onCloseAutoFocus={leaveFocusElsewhere}
        >
          {subjects.map((about) => {
            const formats = listed.filter((exporter) => exporter.about === about);
            const told = together[about];
            return (
              <DropdownMenu.Group key={about} className={styles['group']}>
                {told ? (
                  <Formats {...told} formats={formats} />
                ) : (
                  formats.map((exporter) => (
                    <Format
                      key={exporter.id}
                      exporter={exporter}
                      chosen={knobs[exporter.id]}
                      turn={(values) => setKnobs({ ...knobs, [exporter.id]: values })}
                    />
                  ))
                )}
              </DropdownMenu.Group>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Formats side by side; what is in each is said when a pointer rests on it. */
function Formats({
  name,
  explain,
  formats,
}: {
  readonly name: string;
  readonly explain: string;
  readonly formats: readonly Exporter[];
}) {
  return (
    <>
      <DropdownMenu.Label className={styles['heading']}>
        {name}
        <span className={styles['optionText']}>{explain}</span>
      </DropdownMenu.Label>
      <div className={styles['formats']}>
        {formats.map((exporter) => (
          <DropdownMenu.Item
            key={exporter.id}
            className={`${styles['option']} ${styles['exportOption']}`}
            title={exporter.explain}
            onSelect={() => void saveExport(exporter, settleKnobs(exporter.knobs))}
          >
            <span className={styles['optionName']}>{exporter.name}</span>
            <span className={styles['optionText']}>{exporter.ending}</span>
          </DropdownMenu.Item>
        ))}
      </div>
    </>
  );
}

function Format({
  exporter,
  chosen,
  turn,
}: {
  readonly exporter: Exporter;
  readonly chosen: KnobValues | undefined;
  readonly turn: (values: KnobValues) => void;
}) {
  const settled = settleKnobs(exporter.knobs, chosen);
  return (
    <div className={styles['exportRow']}>
      <DropdownMenu.Item
        className={`${styles['option']} ${styles['exportOption']}`}
        onSelect={() => void saveExport(exporter, settled)}
      >
        <span className={styles['optionName']}>
          {exporter.name} <span className={styles['aside']}>{exporter.ending}</span>
        </span>
        <span className={styles['optionText']}>{exporter.explain}</span>
      </DropdownMenu.Item>
      {exporter.knobs.length > 0 && (
        <div className={styles['knobs']}>
          {exporter.knobs.flatMap(chipsOf).map(({ knob, value, name }) => (
            <DropdownMenu.CheckboxItem
              key={`${knob.id} ${String(value)}`}
              className={styles['chip']}
              checked={settled[knob.id] === value}
              onCheckedChange={(on) => turn({ ...settled, [knob.id]: knob.kind === 'switch' ? on : value })}
              onSelect={(event) => event.preventDefault()}
            >
              {name}
            </DropdownMenu.CheckboxItem>
          ))}
        </div>
      )}
    </div>
  );
}

interface Chip {
  readonly knob: Knob;
  /** Of a switch: what it is when it is on. */
  readonly value: KnobValues[string];
  readonly name: string;
}

/** A knob's values that are offered: at most six steps of a range. */
function chipsOf(knob: Knob): Chip[] {
  if (knob.kind === 'switch') return [{ knob, value: true, name: knob.name }];
  if (knob.kind === 'choice') return knob.options.map(({ id, name }) => ({ knob, value: id, name }));
  const steps = Math.min(6, Math.round((knob.max - knob.min) / knob.step) + 1);
  return Array.from({ length: steps }, (_, step) => {
    const value = knob.min + step * knob.step;
    return { knob, value, name: knob.id === 'scale' ? `${value}×` : String(value) };
  });
}
