import { chromium } from 'playwright';
import { serve } from './scripts/serve.ts';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox','--disable-quic']});
for (const d of process.argv.slice(2)) { const s = await serve({root:d,port:0,host:'127.0.0.1'});
 for (let r=0;r<2;r++){ const c=await browser.newContext({viewport:{width:1440,height:900}}); const p=await c.newPage();
  await p.addInitScript(() => { new MutationObserver((_, o) => { const st=document.querySelector('[data-map-state]')?.dataset.mapState; (globalThis.log ??= []).push([Math.round(performance.now()), st]); }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter:['data-map-state'] }); });
  await p.goto(s.url); await p.waitForSelector('[data-map-state=idle]'); await p.waitForTimeout(800);
  if(r===1){ console.log(d); console.log((await p.evaluate(()=>performance.getEntriesByType('resource').map(e=>Math.round(e.startTime)+'-'+Math.round(e.responseEnd)+' '+e.name.split('/').pop().replace(/\?.*/,'')))).join('\n')); const l=await p.evaluate(()=>globalThis.log); let last; console.log(l.filter(([t,x])=>{const k=x!==last; last=x; return k}).join(' | ')); console.log(await p.evaluate(()=>performance.getEntriesByType('paint').map(e=>e.name+Math.round(e.startTime)).join(' '))); }
  await c.close(); } await s.close(); }
await browser.close();
