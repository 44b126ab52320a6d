interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Something that lies above the features of the plan and takes the pointer first. */
export interface PointerClaim {
  /** True when the click was for it. */
  click(at: Pixel): boolean;
  /** True while the pointer is on it; called with null when the pointer has left the map or belongs to another. */
  hover?(at: Pixel | null): boolean;
}

/** Who is asked before a click or the pointer's place goes to a feature of the plan: the last one to come, first. */
export class PointerClaims {
  readonly #claims: PointerClaim[] = [];

  /** Returns the way to take the claim back. */
  add(claim: PointerClaim): () => void {
    this.#claims.unshift(claim);
    return () => {
      const at = this.#claims.indexOf(claim);
      if (at >= 0) this.#claims.splice(at, 1);
    };
  }

  click(at: Pixel): boolean {
    return this.#claims.some((claim) => claim.click(at));
  }

  /** Tells every claim; true when one of them has the pointer. */
  hover(at: Pixel | null): boolean {
    let isTaken = false;
    for (const claim of this.#claims) {
      const isHit = claim.hover?.(isTaken ? null : at) ?? false;
      isTaken ||= isHit;
    }
    return isTaken;
  }
}
