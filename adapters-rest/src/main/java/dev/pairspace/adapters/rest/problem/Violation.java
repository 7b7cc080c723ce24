package dev.pairspace.adapters.rest.problem;

/**
 * What is wrong with one field.
 *
 * @param field path of the member in the body, or name of the parameter: {@code replace.start}
 * @param message goes on after the field's name: "must have 1 to 120 characters"
 */
public record Violation(String field, String message) {}
