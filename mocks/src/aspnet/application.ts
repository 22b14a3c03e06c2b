import type { WireRequest, WireResponse } from '../wire/wire.ts';
import { bindingAnswer, type EndpointStyle } from './bindingAnswers.ts';
import { answerPreflight, corsHeaders, isPreflight } from './cors.ts';
import type { Endpoint } from './endpoint.ts';
import { ServerFault, type ServerException } from './exception.ts';
import type { BindingFailure } from './json/bind.ts';
import { contentProblem } from './mediaType.ts';
import { render, type RenderContext } from './render.ts';
import { empty, type Result } from './results.ts';
import { createRouter } from './router.ts';

/** A dialect's own words where the framework would speak; undefined leaves it to the framework. */
export interface ErrorConventions {
  refuse(failure: BindingFailure, endpoint: Endpoint): Result | undefined;
  unhandled(exception: ServerException, endpoint: Endpoint): Result | undefined;
}

export interface ApplicationOptions extends RenderContext {
  readonly endpoints: readonly Endpoint[];
  /** Notification registers the policy and never applies it. */
  readonly cors: boolean;
  readonly errorConventions?: ErrorConventions | undefined;
}

export interface Application {
  (request: WireRequest): Promise<WireResponse>;
  readonly style: EndpointStyle;
  /** The route table. */
  readonly endpoints: readonly Endpoint[];
}

/** One service's HTTP side: CORS, routing, binding, the endpoint, and what happens when it throws. */
export function createApplication(options: ApplicationOptions): Application {
  const { cors, errorConventions, style } = options;
  const route = createRouter(options.endpoints);

  async function answer(request: WireRequest): Promise<Result> {
    const routing = route(request.method, request.path);
    if (routing.kind === 'not_found') return empty(404);
    if (routing.kind === 'method_not_allowed') return empty(405, { Allow: routing.allow });
    const { endpoint, parameters } = routing.match;
    const refuse = (failure: BindingFailure) =>
      errorConventions?.refuse(failure, endpoint) ?? bindingAnswer(style, failure, endpoint.bodyTypeName);
    const content = endpoint.bodyTypeName === undefined ? undefined : contentProblem(request, style);
    if (content) return refuse(content);
    try {
      const handling = endpoint.handle(request, parameters);
      return handling.ok ? await handling.result : refuse(handling.failure);
    } catch (problem) {
      if (!(problem instanceof ServerFault)) throw problem;
      return (
        errorConventions?.unhandled(problem.exception, endpoint) ?? { kind: 'unhandled', exception: problem.exception }
      );
    }
  }

  const application = async (request: WireRequest): Promise<WireResponse> => {
    if (cors && isPreflight(request)) return answerPreflight(request);
    const result = await answer(request);
    const response = render(result, request, options);
    const lost = result.kind === 'unhandled' && options.environment === 'Production';
    if (cors && !lost) Object.assign(response.headers, corsHeaders(request));
    return response;
  };
  return Object.assign(application, { style, endpoints: options.endpoints });
}
