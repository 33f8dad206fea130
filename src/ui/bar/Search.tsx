import { Command } from 'cmdk';
import { FileText, Search as SearchIcon, User } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Hit } from '../../pipeline/find.ts';
import { nodesOf, selectionOf } from '../../scene/selection.ts';
import { select } from '../../state/actions.ts';
import { engine } from '../../state/engine.ts';
import { portraitOf, store } from '../../state/store.ts';
import { flyTo } from '../map/camera.ts';
import { useNarrow } from '../useNarrow.ts';
import { usePortrait } from '../useStore.ts';
import styles from './Search.module.css';

const most = 12;

/** Finds a person or a paper, accents and typing errors forgiven, and flies there. */
export function Search() {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>();
  const [picked, setPicked] = useState('');
  const [open, setOpen] = useState(false);
  /** What the hits answer; Enter that comes before they answer what is typed waits for them. */
  const answered = useRef('');
  const eager = useRef(false);
  const corpus = usePortrait()?.corpus;
  const home = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const wanted = query.trim();

  const goTo = useRef<(id: string) => void>(() => undefined);
  useEffect(() => {
    eager.current = false;
    if (wanted === '' || !corpus) {
      setHits(undefined);
      answered.current = '';
      return undefined;
    }
    let current = true;
    const look = async () => {
      const found = await engine().find(wanted, most);
      if (!current) return;
      setHits(found);
      // The list keeps its place otherwise, also when nothing stands there any more.
      setPicked(found[0]?.id ?? '');
      answered.current = wanted;
      if (eager.current && found[0]) goTo.current(found[0].id);
      eager.current = false;
    };
    void look();
    return () => {
      current = false;
    };
  }, [wanted, corpus]);

  const go = (id: string) => {
    const there = selectionOf(id);
    select(there);
    const portrait = portraitOf(store.getState());
    if (portrait) flyTo(nodesOf(there, portrait));
    setOpen(false);
    setQuery('');
    home.current?.querySelector('input')?.blur();
  };
  goTo.current = go;

  return (
    <Command
      ref={home}
      className={styles['search']}
      shouldFilter={false}
      value={picked}
      onValueChange={setPicked}
      label="Search people and papers"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && wanted !== '' && answered.current !== wanted) {
          event.preventDefault();
          eager.current = true;
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        setQuery('');
        home.current?.querySelector('input')?.blur();
      }}
      onBlur={(event) => {
        if (!home.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <SearchIcon size={15} aria-hidden="true" />
      <Command.Input
        data-search
        value={query}
        placeholder={narrow ? 'Person or paper…' : 'Find a person or paper…'}
        onValueChange={(text) => {
          setQuery(text);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      <kbd aria-hidden="true">/</kbd>
      {
        // The list is always there for the field to point at; it shows only what was asked for.
      }
      <Command.List hidden={!open || !hits} className={styles['hits']} onMouseDown={(event) => event.preventDefault()}>
        {hits?.length === 0 && <Command.Empty className={styles['none']}>Nobody and nothing here is called that.</Command.Empty>}
        {hits?.map((hit) => (
          <Command.Item key={hit.id} value={hit.id} className={styles['hit']} onSelect={() => go(hit.id)}>
            {hit.kind === 'author' ? <User size={15} aria-hidden="true" /> : <FileText size={15} aria-hidden="true" />}
            <span className={styles['hitName']}>{hit.label}</span>
            <span className={styles['aside']}>{hit.detail}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
