import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** One project, as the mutation test wants it: the tests of one package against its sources. */
export default mergeConfig(
  shared,
  defineConfig({
    test: { include: [`packages/${process.env["LINESIDE_MUTATED"]}/test/**/*.test.ts`] },
  }),
);
