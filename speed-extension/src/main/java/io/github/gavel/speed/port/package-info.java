/** What Speed asks of whoever has money, a disk and clocks. */
package io.github.gavel.speed.port;
