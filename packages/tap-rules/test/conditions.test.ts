import { allOf, type Finding } from "@lineside/findings";
import { evaluateTap, PROVISIONS, type ProvisionId, type TapCase } from "@lineside/tap-rules";
import { isQuantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { CONDITION_ROWS } from "./conditions/all-rows.ts";
import { askedBy, nameOf, partFor, routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

describe("passing cases", () => {
  test("every provision has one", () => {
    expect(Object.keys(PASSING).sort()).toEqual(PROVISIONS.map(({ id }) => id).sort());
  });

  test.for(Object.entries(PASSING) as [ProvisionId, TapCase][])(
    "%s lets its own stand, and none that is tried before it",
    ([id, c]) => {
      const { verdict, governing, routes } = evaluateTap(c);
      expect([verdict, governing]).toEqual(["pass", id]);
      const at = routes.findIndex(({ provision }) => provision === id);
      for (const { provision, finding } of routes.slice(0, at)) {
        const settled = finding.verdict === "fail" || finding.verdict === "not-applicable";
        expect([provision, settled]).toEqual([provision, true]);
      }
      const route = routes[at]?.finding;
      expect(route?.required).toBeUndefined();
      expect(route?.parts?.map(({ rule }) => rule)).toEqual(
        PROVISIONS.find((one) => one.id === id)?.conditions.map((condition) =>
          `nec/${nameOf(condition)}`.replace(/ of (?:primary|each-secondary)$/, ""),
        ),
      );
    },
  );
});

function marginOf({ margin }: Finding): string | undefined {
  if (margin === undefined) return undefined;
  return isQuantity(margin) ? String(margin) : `${(margin as { sizes: number }).sizes} sizes`;
}

describe.for(PROVISIONS.map(({ id }) => id))("%s", (id) => {
  const rows = CONDITION_ROWS.filter(([provision]) => provision === id);

  test.for(rows)("%s: %s with %o is %s", ([, condition, changes, verdict, shown]) => {
    const route = routeFor(id, changes);
    const part = partFor(id, condition, route);
    expect(part.verdict).toBe(verdict);
    if (typeof shown === "string") expect(marginOf(part)).toBe(shown);
    if (Array.isArray(shown)) expect(askedBy(part)).toEqual(shown);
    expect(Array.isArray(shown)).toBe(verdict === "needs-input");
    if (!condition.startsWith("705.12")) {
      expect(part.cite[0]?.section).toBe(condition.replace(/(?:\/| of ).*$/, ""));
    }
    // a provision for other conductors asks and judges nothing more
    const parts = route.parts ?? [];
    const outOfScope = route.verdict === "not-applicable";
    expect([parts.length === 1 || !outOfScope, outOfScope ? askedBy(route) : []]).toEqual([
      true,
      [],
    ]);
    expect(route.verdict).toBe(allOf(parts.map((one) => one.verdict)));
  });
});
