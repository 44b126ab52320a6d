/** Name of the picture of an arc's head, which points east; the style turns it. */
export const LINK_HEAD = 'link-head';
