package io.vzaimno.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Keeps a database outage from flooding the log: drops the stack traces of failures that it caused, which
 * {@link DatabaseCondition} counts.
 */
@Component
class TroubleFilter extends Filter<ILoggingEvent> implements SmartInitializingSingleton, DisposableBean {

    private static final String POOL = "com.zaxxer.hikari";

    private final DatabaseCondition condition;
    private boolean isClosed;

    TroubleFilter(DatabaseCondition condition) {
        this.condition = condition;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            start();
            appenders(logging).forEach(appender -> appender.addFilter(this));
        }
    }

    @Override
    public void destroy() {
        isClosed = true;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (isClosed || !event.getLevel().isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        var isOurs = event.getThrowableProxy() instanceof ThrowableProxy cause
                && condition.noticed(cause.getThrowable()).isPresent();
        var isThePools =
                event.getLoggerName().startsWith(POOL) && condition.trouble().isPresent();
        return isOurs || isThePools ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static Iterable<Appender<ILoggingEvent>> appenders(LoggerContext logging) {
        Iterator<Appender<ILoggingEvent>> all =
                logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false)
                .toList();
    }
}
