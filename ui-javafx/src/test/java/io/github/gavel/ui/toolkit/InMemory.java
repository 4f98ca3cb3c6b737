package io.github.gavel.ui.toolkit;

import io.github.gavel.ui.watch.Watch;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Runs with the toolkit on a screen in memory, where the system can draw letters, and fails if that is made to wait.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({CanDrawLetters.class, Watch.class, ApplicationExtension.class})
public @interface InMemory {}
