import type { Flavor } from '@protomaps/basemaps';
import type { Theme } from '../theme.ts';
import { mixColours } from '../colour.ts';

/**
 * The Protomaps style in our palette: three quiet tones of ground, tan roads, grey rails, our water. Uses are told apart
 * by a breath only, so that the plan's colours stay the loudest.
 */
export function flavourOf(theme: Theme): Flavor {
  const land = theme['m-land'];
  const shade = theme['m-outside'];
  const green = mixColours(land, theme['k-eco'], 0.09);
  const brown = mixColours(land, theme['k-park'], 0.07);
  const blue = mixColours(land, theme['m-water'], 0.35);
  const built = mixColours(shade, theme['m-rail'], 0.14);
  const path = mixColours(land, theme['m-road'], 0.3);
  const road = theme['m-road-core'];
  const edge = theme['m-road'];
  const softEdge = mixColours(land, edge, 0.6);
  const name = theme['m-text'];
  const halo = theme['m-halo'];
  const quiet = theme['m-text-out'];
  return {
    background: theme['m-water'],
    earth: land,
    park_a: green,
    park_b: green,
    hospital: mixColours(land, theme['k-core'], 0.07),
    industrial: brown,
    school: brown,
    wood_a: green,
    wood_b: green,
    pedestrian: shade,
    scrub_a: green,
    scrub_b: green,
    glacier: shade,
    sand: shade,
    beach: shade,
    aerodrome: blue,
    runway: shade,
    water: theme['m-water'],
    zoo: green,
    military: shade,
    tunnel_other_casing: softEdge,
    tunnel_minor_casing: softEdge,
    tunnel_link_casing: softEdge,
    tunnel_major_casing: softEdge,
    tunnel_highway_casing: edge,
    tunnel_other: land,
    tunnel_minor: land,
    tunnel_link: land,
    tunnel_major: land,
    tunnel_highway: road,
    pier: shade,
    buildings: built,
    minor_service_casing: softEdge,
    minor_casing: softEdge,
    link_casing: softEdge,
    major_casing_late: edge,
    highway_casing_late: edge,
    other: path,
    minor_service: path,
    minor_a: path,
    minor_b: road,
    link: road,
    major_casing_early: edge,
    major: road,
    highway_casing_early: edge,
    highway: road,
    railway: theme['m-rail'],
    boundaries: theme['m-boundary-2'],
    bridges_other_casing: softEdge,
    bridges_minor_casing: softEdge,
    bridges_link_casing: softEdge,
    bridges_major_casing: edge,
    bridges_highway_casing: edge,
    bridges_other: path,
    bridges_minor: road,
    bridges_link: road,
    bridges_major: road,
    bridges_highway: road,
    roads_label_minor: quiet,
    roads_label_minor_halo: halo,
    roads_label_major: quiet,
    roads_label_major_halo: halo,
    ocean_label: theme['m-water-text'],
    subplace_label: quiet,
    subplace_label_halo: halo,
    city_label: name,
    city_label_halo: halo,
    state_label: quiet,
    state_label_halo: halo,
    country_label: quiet,
    address_label: quiet,
    address_label_halo: halo,
    landcover: {
      barren: shade,
      farmland: land,
      forest: green,
      glacier: shade,
      grassland: green,
      scrub: green,
      urban_area: shade,
    },
  };
}
