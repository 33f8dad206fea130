import { lazy, Suspense } from 'react';
import { Section } from '../parts/Section.tsx';
import { plain } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './Online.module.css';

const OnlineForm = lazy(() => import('./OnlineForm.tsx').catch(() => ({ default: NotLoaded })));

/** Online sources, closed until a person asks for them. */
export function Online() {
  return (
    <Section title="Fetch from the web" open={false}>
      <Suspense>
        <OnlineForm />
      </Suspense>
    </Section>
  );
}

/** The page's own files may have changed, or gone, since it was opened. */
const NotLoaded = () => <p>This part of the page could not be loaded. Open the page again.</p>;

/** How often the page asked somebody for something: always in view. */
export function RequestsMade() {
  const requests = useChosen((state) => state.requests);
  return (
    <p className={styles['made']}>
      {plain(requests)} {requests === 1 ? 'request' : 'requests'} made
      {requests > 0 && `, ${requests === 1 ? '' : 'all '}because you asked`}
    </p>
  );
}
