import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

type Layer = StyleSpecification['layers'][number];

/** A map that draws nothing: it keeps its order of layers and writes down what it is told. */
export class RecordingMap {
  /** Every change, as `verb thing …`. */
  readonly calls: string[] = [];
  /** Ids of the layers, bottom to top. */
  order: string[] = [];
  readonly sources = new Map<string, unknown>();

  /** As the code under test sees it. */
  get map(): MapLibreMap {
    return this as unknown as MapLibreMap;
  }

  /** The calls since the last time. */
  take(): string[] {
    return this.calls.splice(0);
  }

  addLayer(layer: Layer, before?: string): void {
    if ('source' in layer && !this.sources.has(layer.source)) {
      throw new Error(`${layer.id} comes before its source ${layer.source}`);
    }
    const at = before === undefined ? this.order.length : this.order.indexOf(before);
    if (at < 0) throw new Error(`no layer ${String(before)}`);
    this.order.splice(at, 0, layer.id);
    this.calls.push(`addLayer ${layer.id}`);
  }

  removeLayer(id: string): void {
    this.order = this.order.filter((other) => other !== id);
    this.calls.push(`removeLayer ${id}`);
  }

  getLayer(id: string): object | undefined {
    return this.order.includes(id) ? {} : undefined;
  }

  addSource(id: string, { data }: { data?: unknown }): void {
    this.sources.set(id, data);
    this.calls.push(`addSource ${id}`);
  }

  removeSource(id: string): void {
    this.sources.delete(id);
    this.calls.push(`removeSource ${id}`);
  }

  getSource(id: string): { setData: (data: unknown) => void } | undefined {
    if (!this.sources.has(id)) return undefined;
    return {
      setData: (data) => {
        this.sources.set(id, data);
        this.calls.push(`setData ${id}`);
      },
    };
  }

  setFontFaces(faces: object): void {
    this.calls.push(`setFontFaces ${Object.keys(faces).join(' ')}`);
  }

  setFilter(id: string, filter: unknown): void {
    this.calls.push(`setFilter ${id} ${JSON.stringify(filter)}`);
  }

  setPaintProperty(id: string, name: string, value: unknown): void {
    this.calls.push(`setPaintProperty ${id} ${name} ${JSON.stringify(value)}`);
  }

  setLayoutProperty(id: string, name: string, value: unknown): void {
    this.calls.push(`setLayoutProperty ${id} ${name} ${JSON.stringify(value)}`);
  }

  setFeatureState({ id }: { id: string }, state: object): void {
    const on = Object.entries(state).filter(([, value]) => value === true);
    this.calls.push(`${id}: ${on.map(([name]) => name).join(' ') || 'plain'}`);
  }
}
