/** Which block is asked of whom: what is missing, how rare it is, and what is under way. Pure, with one owner. */
package io.github.gavel.engine.pieces;
