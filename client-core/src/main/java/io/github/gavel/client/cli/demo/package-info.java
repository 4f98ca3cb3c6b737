/** A small market on one computer, to be watched: real processes, a real ledger, and a bill at the end. */
package io.github.gavel.client.cli.demo;
