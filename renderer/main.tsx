import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { fetchTexts, firstLanguage } from './app/texts-in-use.ts';

const root = document.getElementById('root');
// Not awaited out here: Vite would make two scripts of the first one.
if (root !== null)
  void fetchTexts(firstLanguage()).then((texts) => createRoot(root).render(<App firstTexts={texts} />));
