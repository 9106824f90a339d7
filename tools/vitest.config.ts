import { mergeConfig } from "vitest/config";
import shared from "../vitest.shared.ts";
import { exampleModules } from "./doc-examples/example-modules.ts";

export default mergeConfig(shared, { plugins: [exampleModules()] });
