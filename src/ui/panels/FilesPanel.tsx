import { FilePlus2, FolderOpen, Sparkles } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { openFiles } from '../../state/actions.ts';
import { demoFiles } from '../demo.ts';
import { openGiven } from '../openGiven.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { plain } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import { FileList } from './FileList.tsx';
import own from './FilesPanel.module.css';
import { IdentityLevels } from './IdentityLevels.tsx';
import { ImportReport } from './ImportReport.tsx';
import { Joins } from './Joins.tsx';
import { Online, RequestsMade } from './Online.tsx';
import styles from './panel.module.css';
import { WorkbenchButton } from './WorkbenchButton.tsx';

/** What is open, what became of it, and who was held for whom. */
export function FilesPanel() {
  const readings = useChosen((state) => state.readings);
  const demo = useChosen((state) => state.demo);
  const portrait = usePortrait();
  return (
    <div className={styles['drawer']}>
      <div className={own['drop']}>
        <p className={own['hint']}>Drop files anywhere on the page, or</p>
        <div className={styles['buttons']}>
          <FileButton how="replace">
            <FolderOpen size={15} aria-hidden="true" /> Choose files…
          </FileButton>
          {readings.length > 0 && (
            <FileButton how="add">
              <FilePlus2 size={15} aria-hidden="true" /> Add files…
            </FileButton>
          )}
          {!demo && (
            <Button onPress={() => void demoFiles().then((files) => openFiles(files, 'replace', true))}>
              <Sparkles size={15} aria-hidden="true" /> Show the example
            </Button>
          )}
        </div>
        <p className={styles['small']}>Files are read on this page. Nothing of them leaves your machine.</p>
      </div>
      <Online />
      <Section title={demo ? 'Files of the example' : 'Files'} note={plain(readings.length)}>
        <FileList />
      </Section>
      {portrait && <ImportReport portrait={portrait} />}
      <Section title="Who is the same person">
        <IdentityLevels />
        {portrait && <WorkbenchButton portrait={portrait} />}
        {portrait && portrait.corpus.joins.length > 0 && (
          <>
            <h4 className={styles['under']}>Spellings held for one person</h4>
            <Joins joins={portrait.corpus.joins} />
          </>
        )}
      </Section>
      <RequestsMade />
    </div>
  );
}

/** A file chooser as a button: the field itself stays, out of sight, for keyboard and screen reader. */
function FileButton({ how, children }: { readonly how: 'replace' | 'add'; readonly children: ReactNode }) {
  const id = useId();
  return (
    <span className={own['chooser']}>
      <input
        id={id}
        type="file"
        multiple
        className="only-heard"
        onChange={(event) => {
          void openGiven([...(event.target.files ?? [])], how);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={own['button']}>
        {children}
      </label>
    </span>
  );
}
