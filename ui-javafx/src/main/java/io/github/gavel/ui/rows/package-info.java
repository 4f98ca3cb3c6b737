/** What the screens show, as values made of snapshots: no toolkit and no rules of a market. */
package io.github.gavel.ui.rows;
