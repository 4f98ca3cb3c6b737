/** What its owner is told who looks elsewhere. */
package io.github.gavel.client.notices;
