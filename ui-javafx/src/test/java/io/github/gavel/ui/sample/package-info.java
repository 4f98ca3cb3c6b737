/** What tests and pictures of screens are made with. */
package io.github.gavel.ui.sample;
