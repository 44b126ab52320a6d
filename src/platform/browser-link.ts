import type { LinkPort } from '../state/link-port.ts';

/** The address bar of a real browser. */
export function browserLink(): LinkPort {
  const target = (hash: string): string =>
    hash === '' ? location.pathname + location.search : hash;
  return {
    read: () => location.hash,
    push: (hash) => {
      if (hash !== location.hash) history.pushState(null, '', target(hash));
    },
    replace: (hash) => {
      if (hash !== location.hash) history.replaceState(null, '', target(hash));
    },
    onChange: (callback) => {
      addEventListener('popstate', callback);
      addEventListener('hashchange', callback);
      return () => {
        removeEventListener('popstate', callback);
        removeEventListener('hashchange', callback);
      };
    },
    href: (hash) => location.href.replace(/#.*$/, '') + hash,
  };
}
