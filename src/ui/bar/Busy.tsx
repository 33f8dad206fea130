import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { cancelWork } from '../../state/actions.ts';
import { useChosen } from '../useStore.ts';
import styles from './Busy.module.css';

/** Work shorter than this shows no sign, ms. */
const patience = 200;

/** What is being done, how far it is, and the way to stop it. */
export function Busy() {
  const job = useChosen((state) => state.job);
  const working = job.kind === 'working';
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!working) {
      setLate(false);
      return undefined;
    }
    const timer = window.setTimeout(() => setLate(true), patience);
    return () => window.clearTimeout(timer);
  }, [working]);
  const failure = job.kind === 'failed' && job.before ? job.message : undefined;
  useEffect(() => {
    if (failure) toast.error(`This could not be computed: ${failure} The picture before it stays.`);
  }, [failure]);
  if (!working || !late) return null;
  return (
    <div className={styles['busy']} role="status">
      <span>{job.progress.text}</span>
      <progress value={job.progress.done} max={1} aria-label={job.progress.text} />
      <button type="button" onClick={cancelWork}>
        Cancel
      </button>
    </div>
  );
}
