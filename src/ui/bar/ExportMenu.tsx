import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { exporters } from '../../exporters/index.ts';
import { settleKnobs, type KnobValues } from '../../kit/knobs.ts';
import { useOverlayHome } from '../parts/overlays.ts';
import { usePortrait } from '../useStore.ts';
import { saveExport } from '../save.ts';
import styles from './menu.module.css';

/** In the order of use, not of the alphabet; formats that come later stand behind. */
const order = ['png', 'svg', 'session', 'gexf', 'json', 'nodes-csv', 'ties-csv'];
const rank = (id: string) => (order.indexOf(id) + order.length + 1) % (order.length + 1);

/** Every format that the program writes, with its knobs. */
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
        <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={11} collisionPadding={8}>
          {listed.map((exporter) => {
            const settled = settleKnobs(exporter.knobs, knobs[exporter.id]);
            const turn = (id: string, value: KnobValues[string]) =>
              setKnobs({ ...knobs, [exporter.id]: { ...settled, [id]: value } });
            return (
              <div key={exporter.id} className={styles['exportRow']}>
                <DropdownMenu.Item className={styles['option']} onSelect={() => void saveExport(exporter, settled)}>
                  <span className={styles['optionName']}>
                    {exporter.name} <span className={styles['aside']}>{exporter.ending}</span>
                  </span>
                  <span className={styles['optionText']}>{exporter.explain}</span>
                </DropdownMenu.Item>
                {exporter.knobs.length > 0 && (
                  <div className={styles['knobs']}>
                    {exporter.knobs.map((knob) =>
                      knob.kind === 'switch' ? (
                        <DropdownMenu.CheckboxItem
                          key={knob.id}
                          className={styles['chip']}
                          checked={settled[knob.id] === true}
                          onCheckedChange={(on) => turn(knob.id, on)}
                          onSelect={(event) => event.preventDefault()}
                        >
                          {knob.name}
                        </DropdownMenu.CheckboxItem>
                      ) : (
                        (knob.kind === 'range'
                          ? Array.from(
                              { length: Math.round((knob.max - knob.min) / knob.step) + 1 },
                              (_, i) => knob.min + i * knob.step,
                            )
                              .slice(0, 6)
                              .map((value) => ({
                                id: value as number | string,
                                name: knob.id === 'scale' ? `${value}×` : String(value),
                              }))
                          : knob.options
                        ).map((option) => (
                          <DropdownMenu.CheckboxItem
                            key={`${knob.id} ${option.id}`}
                            className={styles['chip']}
                            checked={settled[knob.id] === option.id}
                            onCheckedChange={() => turn(knob.id, option.id)}
                            onSelect={(event) => event.preventDefault()}
                          >
                            {option.name}
                          </DropdownMenu.CheckboxItem>
                        ))
                      ),
                    )}
                  </div>
                )}
              </div>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
