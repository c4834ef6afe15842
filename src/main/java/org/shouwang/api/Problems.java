package org.shouwang.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.document.Attachments;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every refusal and every malformed request in one form; never with a stack trace or with what was sent. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Wording wording;

    Problems(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(status(refusal.kind()), refusal.reasons(), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request, Locale locale) {
        Refusal refusal = refusalIn(e);
        String field = null;
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
                field = path(mapping);
            }
        }
        if (refusal != null) {
            String at = field;
            var reasons = refusal.reasons().stream()
                    .map(r -> at == null ? r : r.at(at))
                    .toList();
            return answer(HttpStatus.UNPROCESSABLE_ENTITY, reasons, request, locale);
        }
        if (e.getCause() instanceof UnrecognizedPropertyException) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    Reason.of("request.unknown-property", field).at(field),
                    request,
                    locale);
        }
        if (field != null && !(NestedExceptionUtils.getRootCause(e) instanceof JsonParseException)) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    Reason.of("request.value-malformed", field).at(field),
                    request,
                    locale);
        }
        return answer(HttpStatus.BAD_REQUEST, Reason.of("request.malformed"), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, Locale locale) {
        Refusal refusal = refusalIn(e);
        return refusal != null
                ? refused(refusal, request, locale)
                : answer(
                        HttpStatus.BAD_REQUEST,
                        Reason.of("request.value-malformed", e.getName()).at(e.getName()),
                        request,
                        locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(
            MissingServletRequestParameterException e, HttpServletRequest request, Locale locale) {
        return missing(e.getParameterName(), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestPartException e, HttpServletRequest request, Locale locale) {
        return missing(e.getRequestPartName(), request, locale);
    }

    @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class})
    ResponseEntity<Problem> malformed(Exception e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, Reason.of("request.malformed"), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, Locale locale) {
        var reason = Reason.of("document.too-large", Attachments.MOST_BYTES / 1024 / 1024)
                .at("file");
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, reason, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, Locale locale) {
        var reason = Reason.of("request.media-type", MediaType.toString(e.getSupportedMediaTypes()));
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, reason, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpServletRequest request, Locale locale) {
        var reason = Reason.of("request.not-acceptable", MediaType.toString(e.getSupportedMediaTypes()));
        return answer(HttpStatus.NOT_ACCEPTABLE, reason, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(
            HttpRequestMethodNotSupportedException e, HttpServletRequest request, Locale locale) {
        String allowed = e.getSupportedHttpMethods() == null
                ? ""
                : e.getSupportedHttpMethods().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return answer(HttpStatus.METHOD_NOT_ALLOWED, Reason.of("request.method", allowed), request, locale);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Problem> nowhere(Exception e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, Reason.of("request.unknown-address"), request, locale);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ResponseEntity<Problem> meanwhile(Exception e, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONFLICT, Reason.of("request.changed-meanwhile"), request, locale);
    }

    /** What the database refuses: a value that is there already, or a text with characters that no text has. */
    @ExceptionHandler
    ResponseEntity<Problem> database(DataAccessException e, HttpServletRequest request, Locale locale) {
        String state = e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : "";
        return switch (state) {
            case "23505" -> meanwhile(e, request, locale);
            case "22021", "22P05" -> malformed(e, request, locale);
            default -> failed(e, request, locale);
        };
    }

    /** Left to the security filters, which know whether to ask for a login. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void secured(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(Exception e, HttpServletRequest request, Locale locale) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    HttpStatus.valueOf(known.getStatusCode().value()), Reason.of("request.malformed"), request, locale);
        }
        String trace = UUID.randomUUID().toString().substring(0, 8);
        log.error("request failed, trace {}", trace, e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Reason.of("request.failed", trace), request, locale);
    }

    private ResponseEntity<Problem> missing(String name, HttpServletRequest request, Locale locale) {
        return answer(
                HttpStatus.BAD_REQUEST, Reason.of("request.value-missing", name).at(name), request, locale);
    }

    private ResponseEntity<Problem> answer(
            HttpStatus status, Reason reason, HttpServletRequest request, Locale locale) {
        return answer(status, List.of(reason), request, locale);
    }

    private ResponseEntity<Problem> answer(
            HttpStatus status, List<Reason> reasons, HttpServletRequest request, Locale locale) {
        var whys = reasons.stream()
                .map(r -> new Problem.Why(r.id(), wording.of(r, locale), r.field(), r.legalReference()))
                .toList();
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var problem = new Problem(
                URI.create(Problem.TYPE + reasons.get(0).id()),
                wording.get(locale, "problem." + status.value()),
                status.value(),
                whys.stream().map(Problem.Why::message).collect(Collectors.joining(english ? " " : "")),
                URI.create(request.getRequestURI()),
                whys);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
                .body(problem);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        };
    }

    /** A value type that refuses its text does so inside the reader of the request. */
    private static Refusal refusalIn(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** The path as forms write it: {@code members[0].name}. */
    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
