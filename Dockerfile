# The product alone: no tests, no tools, and Node from the image instead of from npm.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# npm looks at this folder although the development packages stay out.
COPY tools/node24 tools/node24
RUN npm ci --omit=dev

FROM node:24-slim
WORKDIR /app
# Other machines can reach a container, so the program asks for ACCESS_TOKEN when it starts.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY src src
VOLUME /data
USER node
EXPOSE 3000
# The embedded database takes some seconds the first time.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
