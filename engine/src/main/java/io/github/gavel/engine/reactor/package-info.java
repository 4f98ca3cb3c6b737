/** One thread that owns every socket: it waits for all of them at once and never for one. */
package io.github.gavel.engine.reactor;
