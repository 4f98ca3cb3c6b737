/** Who may not come back for a while, and who may not come at all. */
package io.github.gavel.engine.manners;
