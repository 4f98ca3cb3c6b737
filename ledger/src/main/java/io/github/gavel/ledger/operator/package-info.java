/** What somebody has who runs a ledger: a folder with its key, and a program that keeps it and serves it. */
package io.github.gavel.ledger.operator;
