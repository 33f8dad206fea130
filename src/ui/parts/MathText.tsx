import { useEffect, useRef, useState } from 'react';
import styles from './MathText.module.css';
import { OutLink } from './OutLink.tsx';
import { stretchesOf } from './prose.ts';
import { setFormula } from './formula.ts';

/** A title or summary: text, with its formulas set and, unless it stands in a link itself, its addresses clickable. */
export function MathText({ text, links = false }: { readonly text: string; readonly links?: boolean }) {
  return stretchesOf(text).map((stretch, index) => {
    switch (stretch.kind) {
      case 'text':
        return stretch.text;
      case 'math':
        return <Formula key={`${index} ${stretch.tex}`} tex={stretch.tex} printed={stretch.text} />;
      case 'link':
        return links ? <OutLink key={index} to={stretch.address} inProse /> : stretch.text;
    }
  });
}

/** The printed text until the formula is set, and where it cannot be. */
function Formula({ tex, printed }: { readonly tex: string; readonly printed: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [set, setSet] = useState(false);
  useEffect(() => {
    let here = true;
    const element = place.current;
    if (!element) return;
    void setFormula(tex, element).then((parsed) => here && setSet(parsed));
    return () => {
      here = false;
    };
  }, [tex]);
  return (
    <>
      {!set && printed}
      <span ref={place} className={styles['formula']} />
    </>
  );
}
