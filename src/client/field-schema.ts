/** What the API's description says of one field: enough of JSON Schema to make an input of it. */
export interface FieldSchema {
  type: 'string' | 'boolean' | 'integer' | 'array';
  description?: string;
  /** The only values it takes. */
  enum?: readonly string[];
  examples?: readonly string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  /** Of an array. */
  items?: ObjectSchema;
}

/** A body, or a part of one, field by field. */
export interface ObjectSchema {
  type?: 'object';
  description?: string;
  required?: readonly string[];
  properties: Readonly<Record<string, FieldSchema>>;
  additionalProperties?: boolean;
}
