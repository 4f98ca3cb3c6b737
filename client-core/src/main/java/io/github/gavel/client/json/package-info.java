/** Reads what people write as JSON: whole numbers only, nothing unknown, and every fault told with its place. */
package io.github.gavel.client.json;
