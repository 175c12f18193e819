package io.github.alloyconnections.domain.service;

/**
 * That somebody is asking a question for all who want to know.
 *
 * @param holder who; nobody else's word
 */
public record AnswerClaim(String holder) {}
