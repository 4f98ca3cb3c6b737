/** The command line: verbs, what they print and how they refuse. */
package io.github.gavel.client.cli;
