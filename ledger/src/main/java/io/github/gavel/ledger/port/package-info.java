/** What anybody may ask of a ledger, and what it answers: values only, whether it is embedded or far away. */
package io.github.gavel.ledger.port;
