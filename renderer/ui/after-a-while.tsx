import { type ReactNode, useEffect, useState } from 'react';

/** Shows its content only after 300 ms: whatever comes sooner needs no sign of waiting. */
export function AfterAWhile({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late ? children : null;
}
