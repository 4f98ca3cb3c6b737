/** A wallet as Speed sees it. */
package io.github.gavel.client.money;
