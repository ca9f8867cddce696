package org.orrery.platform.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description that the route asks {@link EntityTags#sent}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "If-Match",
    in = ParameterIn.HEADER,
    description = "The ETag that was last read, where only that state may be changed",
    schema = @Schema(type = "string"))
public @interface HonoursIfMatch {}
