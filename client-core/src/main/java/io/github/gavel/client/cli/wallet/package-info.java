/** A wallet in words, in JSON and in CSV, as the command line shows it, and the secrets that are typed for it. */
package io.github.gavel.client.cli.wallet;
