import './tokens.css';
import './global.css';
import './first-picture.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { unpackWorker } from '../platform/inlined.ts';
import { single } from './single.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('#app is missing in this file');
await unpackWorker(document);
mount(App, { target, props: { delivery: single } });
