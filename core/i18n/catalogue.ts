import type { nl } from './nl/catalogue.ts';

/** Dutch is written first and gives the keys; every other language has the same ones. */
export type Dutch = typeof nl;

/** The same tree with any text at its leaves. */
export type Translated<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translated<Tree[Key]>;
};

export type Catalogue = Translated<Dutch>;

type Leaves<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Prefix}${Key}` : Leaves<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

type Leaf = Leaves<Dutch>;
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** A key of the catalogue; for texts with a singular and a plural the key without `_one` and `_other`. */
export type TextKey = WithoutPlural<Leaf>;

type At<Tree, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? At<Tree[Head], Rest>
    : never
  : Key extends keyof Tree
    ? Tree[Key]
    : `${Key}_other` extends keyof Tree
      ? Tree[`${Key}_other`]
      : never;

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type IsPlural<Key extends string> = `${Key}_other` extends Leaf ? true : false;

/** The placeholders a text has; a plural text also takes the number that chooses its form. */
export type ParamsOf<Key extends TextKey> = {
  readonly [Name in Placeholders<At<Dutch, Key>>]: string | number;
} & (IsPlural<Key> extends true ? { readonly count: number } : unknown);

/** No second argument where a text has no placeholder; a compile error where one is forgotten. */
export type ParamArguments<Key extends TextKey> =
  unknown extends ParamsOf<Key> ? [] : keyof ParamsOf<Key> extends never ? [] : [params: ParamsOf<Key>];
