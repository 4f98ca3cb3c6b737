/** One side of deals with nobody but a test at the other: no engine, no wallet, no time but what a test lets pass. */
package io.github.gavel.speed.byhand;
