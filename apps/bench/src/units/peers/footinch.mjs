import { parse } from "footinch";
import { marked, worded } from "../operands.mjs";

export const speed = {
  parseMarks: (i) => parse.F(marked[i]),
  parseWords: (i) => parse.F(worded[i]),
};

export const exactness = [];

export const feetInches = (text) => parse.F(text) * 12;
