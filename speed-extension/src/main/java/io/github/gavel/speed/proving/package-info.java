/** That somebody has a torrent: shown to those who ask, and asked of those who say so. */
package io.github.gavel.speed.proving;
