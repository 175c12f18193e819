package io.github.alloyconnections.adapter.postgres.service;

import io.github.alloyconnections.adapter.postgres.sql.Database;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The bucket of one tenant's calls, a row of the table {@code budget}, as it stands at a moment. */
final class BudgetBucket {

    private final ProxyManager<String> rows;
    private final String tenant;
    private final BucketConfiguration limits;

    /** The moment is the caller's, so that all instances' are of one clock. */
    BudgetBucket(Database database, String tenant, CallPace pace, Instant now) {
        this.rows = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database.source())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("budget")
                .idColumn("tenant")
                .clientClock(new Moment(now))
                .build();
        this.tenant = tenant;
        this.limits = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(pace.burst()).refillGreedy(pace.steady(), Duration.ofMinutes(1)))
                .build();
    }

    private record Moment(Instant now) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.addExact(TimeUnit.SECONDS.toNanos(now.getEpochSecond()), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private BucketProxy bucket() {
        return rows.getProxy(tenant, () -> limits);
    }

    /** Makes it of these limits, whoever made it of others before; what is left of its calls stays. */
    void agree() {
        boolean others = rows.getProxyConfiguration(tenant)
                .filter(known -> !known.equals(limits))
                .isPresent();
        if (others) {
            bucket().replaceConfiguration(limits, TokensInheritanceStrategy.AS_IS);
        }
    }

    /** Takes a call if that leaves so many; else how long to wait for that. */
    Duration take(int leaving) {
        BucketProxy bucket = bucket();
        if (leaving > 0) {
            EstimationProbe enough = bucket.estimateAbilityToConsume(leaving + 1L);
            if (!enough.canBeConsumed()) {
                return Duration.ofNanos(enough.getNanosToWaitForRefill());
            }
        }
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed() && taken.getRemainingTokens() < leaving) {
            // Somebody else took one meanwhile.
            bucket.addTokens(1);
            return Duration.ofSeconds(1);
        }
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }
}
