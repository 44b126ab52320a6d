import './fonts.css';
import './tokens.css';
import './global.css';
import './first-picture.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { served } from './served.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('#app is missing in index.html');
mount(App, { target, props: { delivery: served } });
