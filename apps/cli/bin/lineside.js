#!/usr/bin/env node
// Committed, because a package manager links a bin before `dist` exists.
import "../dist/main.js";
