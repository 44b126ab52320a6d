import { chromium } from 'playwright';
import { serve } from './scripts/serve.ts';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox','--disable-quic']});
for (const d of process.argv.slice(2)) {
  const s = await serve({root:d,port:0,host:'127.0.0.1'});
  const agg = {}; let marks=[];
  for (let r=0;r<4;r++) {
  const c = await browser.newContext({viewport:{width:1440,height:900}}); const p = await c.newPage();
  const cdp = await c.newCDPSession(p); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval',{interval:500}); await cdp.send('Profiler.start');
  await p.goto(s.url); await p.waitForSelector('[data-map-state=idle]');
  const { profile } = await cdp.send('Profiler.stop');
  if (r===0) { await c.close(); continue; }
  const byId = new Map(profile.nodes.map(n=>[n.id,n])); const self = new Map();
  profile.samples.forEach((id,i)=>self.set(id,(self.get(id)||0)+(profile.timeDeltas[i]||0)/1000));
  for (const [id,ms] of self) { const n=byId.get(id); const u=n.callFrame.url.split('/').pop().replace(/-[\w-]{8}\.js.*/,''); const k=(u||'native')+':'+(u?'':n.callFrame.functionName); agg[k]=(agg[k]||0)+ms/3; }
  await c.close(); }
  console.log(d, Object.entries(agg).sort((a,b)=>b[1]-a[1]).slice(0,14).map(([k,v])=>k+' '+v.toFixed(0)).join(' | '));
  await s.close();
}
await browser.close();
