package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;

/**
 * A value of the user's with its place.
 *
 * @param value what was written
 * @param site where
 * @param <T> the type of the value
 */
public record Sited<T>(T value, Site site) {}
