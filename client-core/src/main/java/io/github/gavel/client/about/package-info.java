/** Which program this is. */
package io.github.gavel.client.about;
