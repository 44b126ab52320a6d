import { chromium } from 'playwright';
import { serve } from './scripts/serve.ts';
const dirs = process.argv.slice(2);
const browser = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const servers = await Promise.all(dirs.map((d)=>serve({root:d,port:0,host:'127.0.0.1'})));
const times = dirs.map(()=>[]);
for (let r=0;r<10;r++) for (let i=0;i<dirs.length;i++) {
  const c = await browser.newContext({viewport:{width:1440,height:900}}); const p = await c.newPage();
  await p.addInitScript(() => { new MutationObserver((_, o) => { if (document.querySelector('[data-map-state="idle"]') === null) return; o.disconnect(); Object.assign(globalThis, { firstIdle: performance.now() }); }).observe(document, { subtree: true, childList: true, attributes: true }); });
  await p.goto(servers[i].url);
  const h = await p.waitForSelector('[data-map-state=idle]',{timeout:30000});
  const t = await p.evaluate(()=>globalThis.firstIdle);
  if (r>0) times[i].push(t); await c.close();
}
for (let i=0;i<dirs.length;i++) { const s=times[i].sort((a,b)=>a-b); console.log(dirs[i], Math.round(s[Math.floor(s.length/2)]), Math.round(s[0]), Math.round(s.at(-1))); }
await browser.close(); for (const s of servers) await s.close();
