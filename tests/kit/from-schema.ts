import fc from 'fast-check';

/** The parts of JSON Schema that the contract's params use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/**
 * Values that fit a JSON Schema, so that they come past the gate and reach what is behind it. `known` gives
 * telling values for a property by its name (ids that exist, files that are there).
 */
export function fromSchema(schema: Schema, known: (property: string) => readonly unknown[]): fc.Arbitrary<unknown> {
  const make = (part: Schema, depth: number): fc.Arbitrary<unknown> => {
    if (part.$ref !== undefined) return depth > 6 ? fc.constant(null) : make(resolve(schema, part.$ref), depth + 1);
    if (part.const !== undefined) return fc.constant(part.const);
    if (part.enum) return fc.constantFrom(...part.enum);
    const choices = part.anyOf ?? part.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => make(choice, depth)));
    if (part.allOf?.[0]) return make({ ...part.allOf[0], ...part, allOf: undefined } as Schema, depth);
    switch (part.type) {
      case 'object':
        return object(part, depth);
      case 'array':
        return fc.array(make(part.items ?? {}, depth + 1), {
          minLength: part.minItems ?? 0,
          maxLength: Math.max(part.minItems ?? 0, depth > 4 ? 0 : 3),
        });
      case 'string':
        return string(part);
      case 'integer':
      case 'number': {
        const min = part.exclusiveMinimum === undefined ? (part.minimum ?? -5) : part.exclusiveMinimum + 1;
        return fc.integer({ min: Math.max(min, -1e9), max: Math.min(part.maximum ?? 1e9, 1e9) });
      }
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return fc.jsonValue();
    }
  };

  const object = (part: Schema, depth: number): fc.Arbitrary<unknown> => {
    const properties = Object.entries(part.properties ?? {}).map(([name, inner]) => {
      const values = known(name);
      const any = make(inner, depth + 1);
      return [
        name,
        values.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: any }) : any,
      ];
    });
    const fixed = fc.record(Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [...(part.required ?? [])],
    });
    if (typeof part.additionalProperties !== 'object') return fixed;
    const names = (part.propertyNames ? make(part.propertyNames, depth + 1) : fc.string()) as fc.Arbitrary<string>;
    const more = fc.dictionary(names.map(String), make(part.additionalProperties, depth + 1), { maxKeys: 3 });
    return fc.tuple(more, fixed).map(([a, b]) => ({ ...a, ...(b as object) }));
  };

  const string = (part: Schema): fc.Arbitrary<string> => {
    if (part.format === 'date')
      return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString().slice(0, 10));
    if (part.pattern !== undefined) return fc.stringMatching(new RegExp(part.pattern));
    const minLength = part.minLength ?? 0;
    return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(part.maxLength ?? 40, Math.max(40, minLength)) });
  };

  return make(schema, 0);
}

function resolve(root: Schema, ref: string): Schema {
  if (ref === '#') return root;
  const found = root.$defs?.[ref.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`no ${ref} in the schema`);
  return found;
}
