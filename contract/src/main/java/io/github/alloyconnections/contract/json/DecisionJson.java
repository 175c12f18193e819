package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a choice: {@code {id, chosen|null, policy, reason, verified, candidates, tried, unknown, omitted, untold,
 * notes, decidedAt, elsewhere|null}}.
 *
 * @param id names this record: it is made of all that stands in it, so that one that is made again has the same
 */
public record DecisionJson(
        String id,
        @Nullable ConnectionJson chosen,
        String policy,
        String reason,
        boolean verified,
        List<CandidateJson> candidates,
        int tried,
        int unknown,
        int omitted,
        int untold,
        List<String> notes,
        String decidedAt,
        @Nullable ElsewhereJson elsewhere) {

    private static final int DIGEST_BYTES = 8;

    /** What works for another owner, and the line that lets calls run as it: {@code {owner, connection, setting, rivals}}. */
    public record ElsewhereJson(OwnerJson owner, ConnectionJson connection, String setting, int rivals) {

        static ElsewhereJson of(FoundElsewhere found) {
            return new ElsewhereJson(
                    OwnerJson.of(found.owner()), ConnectionJson.of(found.entry()), found.setting(), found.rivals());
        }
    }

    /** One candidate: {@code {connection, verdict, reason}}. */
    public record CandidateJson(ConnectionJson connection, String verdict, String reason) {

        static CandidateJson of(Candidate candidate) {
            return new CandidateJson(
                    ConnectionJson.of(candidate.entry()), candidate.verdict().words(), candidate.reason());
        }
    }

    /** The published form of a decision. */
    public static DecisionJson of(Decision decision) {
        return of(digest(ContractJson.compact(of("", decision))), decision);
    }

    private static DecisionJson of(String id, Decision decision) {
        return new DecisionJson(
                id,
                decision.chosen().map(ConnectionJson::of).orElse(null),
                decision.policy(),
                decision.reason(),
                decision.verified(),
                decision.candidates().stream().map(CandidateJson::of).toList(),
                decision.tried(),
                decision.unknown(),
                decision.omitted(),
                decision.untold(),
                decision.notes(),
                decision.decidedAt().toString(),
                decision.elsewhere().map(ElsewhereJson::of).orElse(null));
    }

    /** The beginning is enough to tell apart what one project ever decides. */
    private static String digest(byte[] content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(sum, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
