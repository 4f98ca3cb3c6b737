/** What an owner lets a torrent spend and earn. */
package io.github.gavel.ui.bidding;
